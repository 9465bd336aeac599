package dev.parley.dialogue.feedback;

import java.util.ArrayList;
import java.util.List;

/// Opinions in memory.
final class Kept implements Opinions {
    private final List<Judged> all = new ArrayList<>();
    private final int most;

    Kept(int most) {
        this.most = most;
    }

    @Override
    public boolean keep(Judged judged) {
        return all.size() < most && all.add(judged);
    }

    @Override
    public List<Judged> all() {
        return List.copyOf(all);
    }

    @Override
    public int forget(String by) {
        int before = all.size();
        all.removeIf(j -> by.isEmpty() || j.by().equals(by));
        return before - all.size();
    }
}
