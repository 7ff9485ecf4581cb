package vn.tongket.report.round;

import java.util.HashMap;
import java.util.Map;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;

/**
 * Rounds and programmes that steps of one request need, each read once. Many are accepted together; what they have in common
 * is the same for all of them.
 */
public final class ReadOnce {
    private final Rounds rounds;
    private final Programmes programmes;
    private final Map<Integer, Round> knownRounds = new HashMap<>();
    private final Map<String, Programme> knownProgrammes = new HashMap<>();

    public ReadOnce(Rounds rounds, Programmes programmes) {
        this.rounds = rounds;
        this.programmes = programmes;
    }

    public Round round(int id) {
        return knownRounds.computeIfAbsent(id, rounds::byId);
    }

    public Programme programme(String code) {
        return knownProgrammes.computeIfAbsent(code, programmes::require);
    }
}
