package dev.parley.speech.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// English numbers from zero to 999,999, between digits and words.
final class Numbers {
    static final List<String> ONES = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    static final List<String> TENS =
            List.of("", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final int MOST_DECIMALS = 4;

    private Numbers() {}

    /// `"25"` to `twenty five`, `"2.5"` to `two point five`; a number too long to be said stays as it is.
    static List<String> inWords(String digits) {
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String decimals = point < 0 ? "" : digits.substring(point + 1);
        if (whole.length() > 6 || decimals.length() > MOST_DECIMALS) return List.of(digits);
        List<String> words = new ArrayList<>(inWords(whole.isEmpty() ? 0 : Integer.parseInt(whole)));
        if (!decimals.isEmpty()) words.add("point");
        decimals.chars().forEach(c -> words.add(ONES.get(c - '0')));
        return List.copyOf(words);
    }

    private static List<String> inWords(int n) {
        if (n < 20) return List.of(ONES.get(n));
        List<String> words = new ArrayList<>();
        if (n >= 1000) {
            words.addAll(inWords(n / 1000));
            words.add("thousand");
        } else if (n >= 100) {
            words.addAll(List.of(ONES.get(n / 100), "hundred"));
        } else {
            words.add(TENS.get(n / 10));
        }
        int rest = n >= 1000 ? n % 1000 : n >= 100 ? n % 100 : n % 10;
        if (rest > 0) words.addAll(inWords(rest));
        return words;
    }

    /// Canonical words that are one whole number, in digits; empty when they are something else.
    static Optional<String> digits(List<String> words) {
        boolean all = !words.isEmpty() && words.stream().allMatch(Numbers::isNumber);
        if (!all) return Optional.empty();
        String digits = String.valueOf((long) whole(words));
        return inWords(digits).equals(words) ? Optional.of(digits) : Optional.empty();
    }

    /// Whether this word can be part of a whole number.
    static boolean isNumber(String word) {
        return ONES.contains(word) || TENS.contains(word) && !word.isEmpty() || isScale(word);
    }

    private static boolean isScale(String word) {
        return word.equals("hundred") || word.equals("thousand");
    }

    /// The value of number words; `and` is passed over, "one eighty" is 180.
    static double whole(List<String> words) {
        double thousands = 0;
        double sum = 0;
        for (String w : words) {
            switch (w) {
                case "and" -> {}
                case "a" -> sum = 1;
                case "hundred" -> sum = Math.max(sum, 1) * 100;
                case "thousand" -> {
                    thousands = Math.max(sum, 1) * 1000;
                    sum = 0;
                }
                default -> sum = append(sum, w);
            }
        }
        return thousands + sum;
    }

    private static double append(double sum, String word) {
        int tens = TENS.indexOf(word);
        int value = tens > 0 ? tens * 10 : ONES.indexOf(word);
        boolean saidInPairs = sum > 0 && sum < 10 && value >= 10;
        return saidInPairs ? sum * 100 + value : sum + value;
    }
}
