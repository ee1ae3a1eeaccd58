package annex.capacity;

import annex.commissioning.testing.AuditContract;
import annex.commissioning.testing.Started;
import annex.contracts.Area;

class CapacityAuditTest extends AuditContract {

  CapacityAuditTest() {
    super(Area.CAPACITY, Started.service(CapacityApplication.class, CapacityApplication::start));
  }
}
