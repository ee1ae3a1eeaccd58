package annex.familyvisits.booking.mongo;

import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.booking.BookingIds;
import annex.familyvisits.booking.Bookings;
import annex.familyvisits.booking.BooksVisits;
import annex.familyvisits.booking.FindsSessions;
import annex.familyvisits.booking.HallDayChange;
import annex.familyvisits.booking.HallDays;
import annex.familyvisits.booking.HealsBookings;
import annex.familyvisits.booking.KeepsPlaces;
import annex.familyvisits.booking.VideoLine;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.session.Plans;
import annex.familyvisits.session.VisitSchedules;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BookingSettings.class)
class BookingConfiguration {

  @Bean
  TakenSteps takenSteps(MongoTemplate mongo, MongoBookings bookings) {
    return new TakenSteps(mongo, bookings);
  }

  @Bean
  MongoOutbox hallDayOutbox(MongoTemplate mongo, TakenSteps steps) {
    return MongoHallDays.outbox(mongo, steps);
  }

  @Bean(initMethod = "createIndexes")
  MongoBookings bookings(MongoTemplate mongo) {
    return new MongoBookings(mongo);
  }

  @Bean(initMethod = "createIndexes")
  MongoHallDays hallDays(
      MongoTemplate mongo,
      TakenSteps steps,
      EventsOf<HallDayChange> events,
      MongoOutbox hallDayOutbox,
      Relay relay,
      VisitSchedules schedules,
      AgreedSections agreed,
      Clock clock) {
    return new MongoHallDays(
        mongo,
        steps,
        events,
        hallDayOutbox,
        relay,
        id ->
            new Plans(schedules.of(id.establishment()), agreed.of(id.establishment()))
                .of(id.hall(), id.date()),
        clock);
  }

  @Bean
  FindsSessions findsSessions(
      HallDays days, VisitSchedules schedules, AgreedSections agreed, BookingSettings settings) {
    return new FindsSessions(days, schedules, agreed, settings.daysAhead());
  }

  @Bean
  BooksVisits booksVisits(
      HallDays days,
      Bookings bookings,
      KeepsLedger ledger,
      FindsSessions sessions,
      BookingIds ids,
      VideoLine line,
      BookingSettings settings) {
    return new BooksVisits(days, bookings, ledger, sessions, ids, line, settings.hold());
  }

  @Bean
  KeepsPlaces keepsPlaces(
      HallDays days, Bookings bookings, KeepsLedger ledger, FindsSessions sessions) {
    return new KeepsPlaces(days, bookings, ledger, sessions);
  }

  @Bean
  HealsBookings healsBookings(
      HallDays days,
      Bookings bookings,
      KeepsLedger ledger,
      FindsSessions sessions,
      VisitSchedules schedules,
      BookingSettings settings) {
    return new HealsBookings(days, bookings, ledger, sessions, schedules, settings.patience());
  }

  @Bean
  Healing healing(HealsBookings heals, Clock clock, BookingSettings settings) {
    return new Healing(heals, clock, settings.sweep());
  }

  @Bean
  Generating generating(HealsBookings heals, Clock clock, BookingSettings settings) {
    return new Generating(heals, clock, settings.generate());
  }
}
