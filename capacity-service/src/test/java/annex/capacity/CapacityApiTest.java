package annex.capacity;

import annex.commissioning.testing.SectionApiContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class CapacityApiTest extends SectionApiContract {

  CapacityApiTest() {
    super(Area.CAPACITY, Started.service(CapacityApplication.class, CapacityApplication::start));
  }
}
