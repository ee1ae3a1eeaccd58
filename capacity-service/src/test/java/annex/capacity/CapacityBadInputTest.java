package annex.capacity;

import annex.commissioning.testing.BadInputContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class CapacityBadInputTest extends BadInputContract {

  CapacityBadInputTest() {
    super(Area.CAPACITY, Started.service(CapacityApplication.class, CapacityApplication::start));
  }
}
