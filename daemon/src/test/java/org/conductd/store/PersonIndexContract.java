package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conductd.engine.EventStore;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class PersonIndexContract extends PortContract {
    @Test
    @DisplayName("D15: cases that share an identity are found, the newest first, and only as they were last put")
    void casesOfTheSamePersonAreFound() {
        for (int number = 1; number <= 4; number++) {
            CaseId id = new CaseId("CASE-" + number);
            List<Happened> opened = List.of(new Happened(after(number), new Event.GraceEnded()));
            run(all -> all.events().append(id, 0, opened));
            Instant arrived = after(number);
            run(all -> all.events().schedule(id, Optional.empty(), new EventStore.Summary(arrived, "GRACE", Optional.empty())));
        }
        run(all -> all.people().put(new CaseId("CASE-1"), Set.of("address sam@example.net", "name sam porter")));
        run(all -> all.people().put(new CaseId("CASE-2"), Set.of("address alex@example.net")));
        run(all -> all.people().put(new CaseId("CASE-3"), Set.of("name sam porter")));
        run(all -> all.people().put(new CaseId("CASE-4"), Set.of("address sam@example.net", "name sam porter")));
        assertEquals(List.of(new CaseId("CASE-3"), new CaseId("CASE-1")), get(all -> all.people().sharing(new CaseId("CASE-4"), 9)));
        assertEquals(List.of(new CaseId("CASE-4")), get(all -> all.people().sharing(new CaseId("CASE-1"), 1)));
        assertEquals(List.of(), get(all -> all.people().sharing(new CaseId("CASE-2"), 9)));
        run(all -> all.people().put(new CaseId("CASE-3"), Set.of("address alex@example.net")));
        assertEquals(List.of(new CaseId("CASE-1")), get(all -> all.people().sharing(new CaseId("CASE-4"), 9)));
        assertEquals(List.of(new CaseId("CASE-3")), get(all -> all.people().sharing(new CaseId("CASE-2"), 9)));
    }
}
