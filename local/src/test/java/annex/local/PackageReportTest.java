package annex.local;

import static org.assertj.core.api.Assertions.assertThat;

import annex.local.load.AnnexPackage;
import annex.local.load.PackageLoader;
import annex.local.load.Parties;
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
    var parties = new Parties(() -> "token", () -> "token");
    var loader = new PackageLoader(URI.create("http://127.0.0.1:1"), parties);
    Files.writeString(directory.resolve("activities.json"), "{\"effectiveFrom\":1}");
    var changes = Files.createDirectory(directory.resolve("changes"));
    Files.writeString(
        changes.resolve("2015.json"),
        """
        {"establishmentId":"WMI","area":"activities","effectiveFrom":"2015-04-01",
         "reason":"...","body":{}}
        """);
    Files.writeString(changes.resolve("2016-metrics.json"), "{\"area\":1}");

    var well = new PackageReport(loader, lines::add).load(new AnnexPackage(directory));

    assertThat(well).isFalse();
    assertThat(lines)
        .containsExactly(
            "  capacity.json       missing from the package, left as it is",
            "  interventions.json  missing from the package, left as it is",
            "  activities.json     refused: file-unreadable: The file cannot be sent.",
            "    /establishmentId  is missing",
            "  family-visits.json  missing from the package, left as it is",
            "  metrics.json        missing from the package, left as it is",
            "  changes/2016-metrics.json refused: file-unreadable: The file cannot be sent.",
            "    /establishmentId  is missing",
            "  changes/2015.json   not loaded, for it builds on activities.json");
  }
}
