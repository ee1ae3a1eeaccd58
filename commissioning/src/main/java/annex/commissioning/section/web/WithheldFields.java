package annex.commissioning.section.web;

import annex.access.Withheld;
import annex.chassis.access.CallerAuthentication;
import annex.contracts.Area;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Leaves out of a section whatever the caller is not to be shown. */
@RestControllerAdvice
public final class WithheldFields implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType mediaType,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    return body instanceof SectionView view ? shown(view) : body;
  }

  /** The section as the caller is shown it. */
  static SectionView shown(SectionView view) {
    var withheld =
        SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
            ? Area.of(view.area()).map(known.caller().view()::of).orElse(Withheld.NOTHING)
            : Withheld.NOTHING;
    if (withheld.pointers().isEmpty()) {
      return view;
    }
    var pruned = withheld.prune(view.body().getBytes(StandardCharsets.UTF_8));
    return view.withBody(new String(pruned, StandardCharsets.UTF_8));
  }
}
