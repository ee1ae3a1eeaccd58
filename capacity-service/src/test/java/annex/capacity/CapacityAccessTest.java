package annex.capacity;

import annex.commissioning.testing.AccessContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class CapacityAccessTest extends AccessContract {

  CapacityAccessTest() {
    super(Area.CAPACITY, Started.service(CapacityApplication.class, CapacityApplication::start));
  }
}
