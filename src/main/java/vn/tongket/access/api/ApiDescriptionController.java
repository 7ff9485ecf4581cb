package vn.tongket.access.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;

/** The description of the API (OpenAPI) at {@code /api}, made from the handlers themselves; open to all, as contracts are. */
@RestController
@ConditionalOnWebApplication
class ApiDescriptionController extends OpenApiWebMvcResource {
    ApiDescriptionController(
            ObjectFactory<OpenAPIService> description,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties settings,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(description, requests, responses, operations, settings, providers, customizers);
    }

    @Override
    @GetMapping(path = "/api", produces = "application/json")
    @Opens(Right.VISIT)
    public byte[] openapiJson(HttpServletRequest request, String address, Locale locale)
            throws JsonProcessingException {
        return super.openapiJson(request, "/api", locale);
    }

    @Override
    @GetMapping(path = "/api.yaml", produces = "application/vnd.oai.openapi")
    @Opens(Right.VISIT)
    public byte[] openapiYaml(HttpServletRequest request, String address, Locale locale)
            throws JsonProcessingException {
        return super.openapiYaml(request, "/api.yaml", locale);
    }
}
