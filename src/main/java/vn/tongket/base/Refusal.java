package vn.tongket.base;

import java.util.List;

/** What a person asked for was not done, and nothing of it is stored; in words that say what to do. */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected Refusal(String english) {
        super(english);
    }

    /** As HTTP says it: 4xx. */
    public abstract int status();

    /** One sentence a reason. */
    public abstract List<String> inVietnamese();
}
