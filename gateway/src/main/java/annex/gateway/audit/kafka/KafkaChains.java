package annex.gateway.audit.kafka;

import annex.contracts.audit.AuditBlock;
import annex.contracts.audit.ChainedBlocks;
import annex.contracts.problem.CommonProblem;
import annex.gateway.audit.Chains;
import annex.gateway.problem.Refused;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The chains stand on one topic, each under its id. */
final class KafkaChains implements Chains, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaChains.class);

  private final BlockWriter writer;
  private final BlockReader reader;
  private final JsonMapper json;

  KafkaChains(BlockWriter writer, BlockReader reader, JsonMapper json) {
    this.writer = writer;
    this.reader = reader;
    this.json = json;
  }

  @Override
  public void add(String chain, AuditBlock block) throws InterruptedException {
    writer.write(chain, json.writeValueAsBytes(block));
  }

  @Override
  public ChainedBlocks from(long from, int most) {
    try {
      return reader.read(from, most);
    } catch (KafkaException e) {
      LOG.warn("The audit cannot be read: {}", e.toString());
      throw new Refused(
          CommonProblem.SERVICE_UNAVAILABLE, "The broker that keeps the audit does not answer.");
    }
  }

  @Override
  public void close() {
    writer.close();
  }
}
