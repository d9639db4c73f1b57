package dev.starpractice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: a web server on this machine's loopback address. */
@SpringBootApplication
public class StarPracticeApplication {

    public static void main(String[] args) {
        SpringApplication.run(StarPracticeApplication.class, args);
    }
}
