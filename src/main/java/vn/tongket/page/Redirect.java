package vn.tongket.page;

/**
 * After an act, the page that shows what came of it; loading that one again does not repeat the act (303).
 *
 * @param address within this site
 */
public record Redirect(String address) implements Page {
    @Override
    public String template() {
        throw new IllegalStateException("A redirect has no template");
    }

    @Override
    public int status() {
        return 303;
    }
}
