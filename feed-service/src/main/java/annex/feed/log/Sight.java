package annex.feed.log;

import annex.access.Caller;
import annex.access.Withheld;
import annex.contracts.Area;
import annex.contracts.EventType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of an event a caller is shown: nothing of establishments and areas that it may not read. Of
 * a body it is shown what the area's service would show it. Where a payload may tell what is
 * withheld in a way that is not known here, the event is told without it: whoever wants it asks the
 * service, which knows.
 */
public final class Sight {

  /** Events whose payload says nothing of a section's body. */
  private static final Set<String> SAYING_NOTHING_OF_A_BODY =
      Stream.of(Area.values())
          .flatMap(area ->
              Stream.concat(
                  Stream.of(EventType.sectionCommenced(area)), EventType.noticesOfChange(area)))
          .map(EventType::code)
          .collect(Collectors.toUnmodifiableSet());

  private final Payloads payloads;

  /** Leaves out of payloads what is withheld. */
  public interface Payloads {

    /** The payload of a recorded section, but for these fields of its body. */
    String section(String data, Withheld withheld);

    /** The payload of a recorded Notice of Change, but for what it changes of these fields. */
    String notice(String data, Withheld withheld);
  }

  public Sight(Payloads payloads) {
    this.payloads = payloads;
  }

  /** The event as the caller is shown it, if it is. */
  public Optional<Event> of(Event event, Caller caller) {
    var view = caller.view();
    return event
        .area()
        .filter(view::shows)
        .filter(_ -> caller.establishments().cover(event.establishment()))
        .map(area -> shown(event, area, view.of(area)));
  }

  private Event shown(Event event, Area area, Withheld withheld) {
    var data = event.data();
    if (data == null
        || withheld.pointers().isEmpty()
        || SAYING_NOTHING_OF_A_BODY.contains(event.type())) {
      return event;
    }
    if (event.type().equals(EventType.sectionRecorded(area).code())) {
      return event.with(payloads.section(data, withheld));
    }
    return event.with(
        event.type().equals(EventType.noticeOfChangeRecorded(area).code())
            ? payloads.notice(data, withheld)
            : null);
  }
}
