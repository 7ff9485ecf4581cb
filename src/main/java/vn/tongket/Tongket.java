package vn.tongket;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application; every way into it is a command of {@code vn.tongket.cli}. */
@SpringBootApplication
public class Tongket {}
