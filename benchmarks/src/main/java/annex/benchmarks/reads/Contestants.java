package annex.benchmarks.reads;

import annex.benchmarks.platform.Http;
import annex.benchmarks.platform.ModuleRow;
import annex.benchmarks.process.Background;
import annex.benchmarks.process.RunningProcess;
import annex.benchmarks.process.Unmeasurable;
import annex.benchmarks.reads.Contestant.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the contestants of one benchmark, each after it was seen to answer as it should. */
final class Contestants {

  static final String GATEWAY = "gateway";
  static final String NGINX = "nginx";
  static final String FAN_OUT = "fan-out";

  private final Http http;
  private final List<ModuleRow> modules;
  private final String establishment;
  private final List<Contestant> all = new ArrayList<>();

  Contestants(Http http, List<ModuleRow> modules, String establishment) {
    this.http = http;
    this.modules = modules;
    this.establishment = establishment;
  }

  /** All of them, in the order in which they are asked. */
  List<Contestant> of(Nginx nginx, FanOutProcess fanOut) {
    var gateway = module(GATEWAY);
    var gatewayParts = Map.of(GATEWAY, List.of(new RunningProcess(gateway.pid())));
    var nginxParts = Map.of(NGINX, nginx.processes());
    var page = "/annexes/" + establishment;
    var section = section("capacity");
    for (var form : List.of(Form.GZIP, Form.IDENTITY, Form.UNCHANGED)) {
      add(GATEWAY, form, gateway.url() + page, gatewayParts);
      add(NGINX, form, nginx.url() + page, nginxParts);
    }
    add(FAN_OUT, Form.IDENTITY, fanOut.url() + page, fanOutParts(fanOut.process()));
    add(GATEWAY, Form.SECTION, gateway.url() + section, withCapacity(gatewayParts));
    add(NGINX, Form.SECTION, nginx.url() + section, withCapacity(nginxParts));
    return List.copyOf(all);
  }

  /** The services asked directly: not measured, but as warm as they would be behind a fan-out. */
  List<Contestant> services() {
    return modules.stream().filter(ModuleRow::isService).map(this::direct).toList();
  }

  private Contestant direct(ModuleRow service) {
    var url = service.url() + section(service.module());
    var answer = new Answer(200, http.get(url, Map.of()).body().length);
    return new Contestant(service.module(), Form.SECTION, url, http.always(), answer, Map.of());
  }

  private String section(String area) {
    return "/" + area + "/establishments/" + establishment + "/section";
  }

  private void add(String server, Form form, String url, Map<String, List<RunningProcess>> parts) {
    Map<String, String> headers =
        new HashMap<>(
            switch (form) {
              case GZIP, UNCHANGED -> AnnexFiles.GZIP;
              case IDENTITY, SECTION -> Map.of();
            });
    if (form == Form.UNCHANGED) {
      headers.put("If-None-Match", tag(url));
    }
    var answer = http.get(url, headers);
    int status = form == Form.UNCHANGED ? 304 : 200;
    if (answer.statusCode() != status) {
      throw new Unmeasurable(
          "%s %s: answers %d instead of %d.".formatted(server, form, answer.statusCode(), status));
    }
    headers.putAll(http.always());
    all.add(
        new Contestant(
            server, form, url, headers, new Answer(status, answer.body().length), parts));
  }

  private String tag(String url) {
    return http.get(url, AnnexFiles.GZIP)
        .headers()
        .firstValue("etag")
        .orElseThrow(() -> new Unmeasurable(url + " has no entity tag."));
  }

  private Map<String, List<RunningProcess>> fanOutParts(Background fanOut) {
    Map<String, List<RunningProcess>> parts = new LinkedHashMap<>();
    parts.put(FAN_OUT, fanOut.family());
    parts.put(
        "services",
        modules.stream()
            .filter(ModuleRow::isService)
            .map(module -> new RunningProcess(module.pid()))
            .toList());
    return parts;
  }

  private Map<String, List<RunningProcess>> withCapacity(Map<String, List<RunningProcess>> proxy) {
    Map<String, List<RunningProcess>> parts = new LinkedHashMap<>(proxy);
    parts.put("capacity", List.of(new RunningProcess(module("capacity").pid())));
    return parts;
  }

  private ModuleRow module(String name) {
    return ModuleRow.named(modules, name);
  }
}
