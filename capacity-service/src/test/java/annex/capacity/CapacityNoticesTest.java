package annex.capacity;

import annex.commissioning.testing.NoticeApiContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class CapacityNoticesTest extends NoticeApiContract {

  CapacityNoticesTest() {
    super(
        Area.CAPACITY,
        Started.service(CapacityApplication.class, CapacityApplication::start),
        "{\"capacity\":{\"operationalCapacity\":1090}}",
        "/capacity/operationalCapacity");
  }
}
