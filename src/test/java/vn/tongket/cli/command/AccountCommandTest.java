package vn.tongket.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tongket.cli.Terminal;

/** What an operator has at hand when nobody can sign in. */
class AccountCommandTest {
    @RegisterExtension
    static final Terminal TERMINAL = new Terminal();

    @Test
    void anAccountIsListedUnlockedAndReset() {
        assertThat(TERMINAL.says("account", "reset", "quantri").exit())
                .as("nobody there")
                .isEqualTo(2);
        TERMINAL.makeFirstAdministrator();
        assertThat(TERMINAL.says("account", "list").out())
                .startsWith("username,name,state,roles,last_sign_in,second_factor,reviewed\n")
                .contains("quantri,Quản trị hệ thống,one-time,ADMINISTRATOR *,");
        Terminal.Said unlocked = TERMINAL.says("account", "unlock", "quantri");
        assertThat(unlocked.exit()).isZero();
        assertThat(unlocked.err()).contains("Nobody has to wait");
        Terminal.Said reset = TERMINAL.says("account", "reset", "quantri", "--second-factor", "--open", "--unlink");
        assertThat(reset.exit()).isZero();
        assertThat(reset.out().strip()).matches("[a-z0-9]{4}(-[a-z0-9]{4}){3}");
        assertThat(reset.err()).contains("good for one sign-in until 20");
        assertThat(TERMINAL.says("audit", "export").out())
                .contains("command line,account.password-renewed,quantri")
                .doesNotContain(reset.out().strip());
        Terminal.Said unknown = TERMINAL.says("account", "reset", "khong-co");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("no account khong-co");
    }
}
