package vn.tongket.access.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says about the whole of it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDescription {
    private static final String TOKEN = "token";

    @Bean
    static OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tongket")
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                        .description("""
                                What a unit's own system may do, with a token that the unit holds (/tai-khoan/ma-truy-cap).
                                Errors are application/problem+json (RFC 9457). A POST with an Idempotency-Key is done once;
                                the same request again within a day gets the same answer. Cells carry an ETag; a change says
                                with If-Match which one it replaces. See docs/api.md."""))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("Authorization: Bearer tongket_…")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
