package vn.tongket.access;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tongket.page.Person;
import vn.tongket.page.Right;

@Component
public class Reach {
    public boolean may(Person person, Right right, int unitId) {
        return true;
    }

    public void require(Person person, Right right, int unitId) {}

    public Set<Integer> units(Person person, Right right) {
        return Set.of();
    }
}
