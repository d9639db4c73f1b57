package dev.starpractice;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {

    @Test
    void roomsOnlyUseTheRoomsTheyName() {
        ApplicationModules.of(StarPracticeApplication.class).verify();
    }
}
