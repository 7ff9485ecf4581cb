package vn.tongket;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import vn.tongket.access.audit.Acting;

/** A test beside a web server looks into the database as the product itself, not as a visitor; requests do not. */
public final class ActingAsSystem implements InvocationInterceptor {
    @Override
    public void interceptTestMethod(
            Invocation<Void> work, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        proceed(work);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> work, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        proceed(work);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> work, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        return proceed(work);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> work,
            org.junit.jupiter.api.extension.DynamicTestInvocationContext test,
            ExtensionContext context) {
        proceed(work);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> work, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        proceed(work);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> work, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        proceed(work);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> work, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        proceed(work);
    }

    private static <T> T proceed(Invocation<T> work) {
        return Acting.asSystem(() -> {
            try {
                return work.proceed();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new Wrapped(e);
            }
        });
    }

    private static final class Wrapped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrapped(Throwable cause) {
            super(cause);
        }
    }
}
