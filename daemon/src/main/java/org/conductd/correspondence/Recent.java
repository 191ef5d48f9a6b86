package org.conductd.correspondence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made lately, for whoever asks for the same again. Only for pure functions whose key is everything that they look at: a draft is made
 * anew before every decision (D26), and comes out as before until somebody is named, or something in it changes.
 */
final class Recent<K, V> {
    /** Some drafts for each of the cases at work. */
    private static final int MOST = 64;

    private final Map<K, V> made = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    };

    synchronized V get(K key, Function<K, V> make) {
        V known = made.get(key);
        if (known == null) {
            known = make.apply(key);
            made.put(key, known);
        }
        return known;
    }
}
