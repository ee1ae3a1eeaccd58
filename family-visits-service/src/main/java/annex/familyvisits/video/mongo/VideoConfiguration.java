package annex.familyvisits.video.mongo;

import annex.chassis.idempotency.Receipts;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.familyvisits.booking.BookingIds;
import annex.familyvisits.booking.Bookings;
import annex.familyvisits.booking.FindsSessions;
import annex.familyvisits.booking.KeepsPlaces;
import annex.familyvisits.booking.VideoLine;
import annex.familyvisits.entitlement.AllCircumstances;
import annex.familyvisits.video.AsksForVideo;
import annex.familyvisits.video.FormsLines;
import annex.familyvisits.video.OffersPlaces;
import annex.familyvisits.video.VideoRequestChange;
import annex.familyvisits.video.VideoRequests;
import annex.familyvisits.video.WaitsInLine;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VideoSettings.class)
class VideoConfiguration {

  @Bean
  MongoOutbox videoRequestOutbox(MongoTemplate mongo) {
    return new MongoOutbox(
        mongo, MongoVideoRequests.COLLECTION, "_id", VideoRequestDocument.REVISION);
  }

  @Bean(initMethod = "createIndexes")
  MongoVideoRequests videoRequests(
      MongoTemplate mongo,
      EventsOf<VideoRequestChange> events,
      MongoOutbox videoRequestOutbox,
      Relay relay) {
    return new MongoVideoRequests(mongo, events, videoRequestOutbox, relay);
  }

  @Bean
  Receipts videoRequestReceipts(MongoVideoRequests requests) {
    return requests.receipts();
  }

  @Bean
  FormsLines formsLines(
      VideoRequests requests,
      Bookings bookings,
      AllCircumstances circumstances,
      VideoSettings settings) {
    return new FormsLines(requests, bookings, circumstances, settings.withoutVisits());
  }

  @Bean
  OffersPlaces offersPlaces(
      VideoRequests requests,
      FormsLines lines,
      KeepsPlaces keeps,
      FindsSessions sessions,
      VideoSettings settings) {
    return new OffersPlaces(
        requests, lines, keeps, sessions, settings.terms(), settings.patience());
  }

  @Bean
  OffersSoon offersSoon(OffersPlaces offers, Clock clock) {
    return new OffersSoon(offers, clock);
  }

  @Bean
  VideoLine videoLine(
      VideoRequests requests, KeepsPlaces keeps, OffersSoon soon, VideoSettings settings) {
    return new WaitsInLine(requests, keeps, settings.terms(), soon);
  }

  @Bean
  AsksForVideo asksForVideo(
      VideoRequests requests,
      OffersPlaces offers,
      KeepsPlaces keeps,
      VideoLine line,
      BookingIds ids) {
    return new AsksForVideo(requests, offers, keeps, line, ids);
  }

  @Bean
  Offering offering(OffersPlaces offers, Clock clock, VideoSettings settings) {
    return new Offering(offers, clock, settings.sweep());
  }
}
