package vn.tongket;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.tongket.cli.CommandLineInterface;

/** The application; every way into it is a command. */
@SpringBootApplication
public class Tongket {

    public static void main(String[] arguments) {
        System.exit(CommandLineInterface.run(arguments));
    }
}
