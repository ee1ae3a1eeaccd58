package annex.local;

import static org.assertj.core.api.Assertions.assertThat;

import annex.local.load.AnnexPackage;
import annex.local.load.PackageLoader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageReportTest {

  @Test
  void tells_of_every_file_and_whether_all_went_well(@TempDir Path directory) throws Exception {
    var lines = new ArrayList<String>();
    var loader = new PackageLoader(URI.create("http://127.0.0.1:1"), () -> "token");
    Files.writeString(directory.resolve("activities.json"), "{\"effectiveFrom\":1}");

    var well = new PackageReport(loader, lines::add).load(new AnnexPackage(directory));

    assertThat(well).isFalse();
    assertThat(lines)
        .containsExactly(
            "  capacity.json       missing from the package, left as it is",
            "  interventions.json  missing from the package, left as it is",
            "  activities.json     refused: file-unreadable: The file cannot be sent.",
            "    /establishmentId  is missing",
            "  family-visits.json  missing from the package, left as it is",
            "  metrics.json        missing from the package, left as it is");
  }
}
