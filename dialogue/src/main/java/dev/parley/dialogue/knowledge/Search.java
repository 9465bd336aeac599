package dev.parley.dialogue.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Passages by their words: BM25 (Robertson and Zaragoza 2009; Lucene) finds candidates. Where there is no model
/// of sentences, of those the one counts that holds most of the question's words, each weighted by how rare it
/// is; unlike BM25's score that share means the same in every folder. One thread.
final class Search implements AutoCloseable {
    private static final int CANDIDATES = 12;
    private static final String ALL = "all";
    private static final String FILE = "file";
    /// @param share of the question's words that it holds, 0 to 1
    record Found(Passage passage, double share) {}

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final IndexWriter writer;
    private final Map<String, List<Passage>> passages = new HashMap<>();

    Search() throws IOException {
        writer = new IndexWriter(
                new ByteBuffersDirectory(),
                new IndexWriterConfig(analyzer).setMergeScheduler(new SerialMergeScheduler()));
    }

    /// In the place of what the file held before.
    void put(String file, List<Passage> of) throws IOException {
        passages.put(file, of);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) documents.add(document(of.get(i), i));
        writer.updateDocuments(new Term(FILE, file), documents);
    }

    void remove(String file) throws IOException {
        passages.remove(file);
        writer.deleteDocuments(new Term(FILE, file));
    }

    int size() {
        return passages.values().stream().mapToInt(List::size).sum();
    }

    private static Document document(Passage p, int number) {
        Document d = new Document();
        d.add(new StringField(FILE, p.file(), Field.Store.YES));
        d.add(new StoredField("number", number));
        d.add(new TextField(ALL, words(p), Field.Store.NO));
        return d;
    }

    private static String words(Passage p) {
        return p.title() + "\n" + p.heading() + "\n" + p.text();
    }

    Optional<Found> best(String question) throws IOException {
        Kind kind = Kind.of(question);
        Set<String> terms = asked(kind.withoutMeasure(question));
        // One word says too little: "how heavy is the robot".
        if (terms.size() < 2) terms = asked(question);
        if (terms.isEmpty()) return Optional.empty();
        try (IndexReader reader = DirectoryReader.open(writer)) {
            Map<String, Double> weights = weights(terms, reader);
            IndexSearcher searcher = new IndexSearcher(reader);
            Optional<Found> best = Optional.empty();
            for (ScoreDoc hit : searcher.search(query(terms), CANDIDATES).scoreDocs) {
                Found found = found(passage(searcher.storedFields().document(hit.doc)), weights, question);
                if (best.isEmpty() || found.share > best.get().share) best = Optional.of(found);
            }
            return best;
        }
    }

    /// The passages that share most with a question by BM25, best first.
    List<Passage> byWords(String question) throws IOException {
        Set<String> terms = terms(question);
        if (terms.isEmpty()) return List.of();
        try (IndexReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<Passage> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(terms), CANDIDATES).scoreDocs)
                found.add(passage(searcher.storedFields().document(hit.doc)));
            return found;
        }
    }

    private Passage passage(Document d) {
        return passages.get(d.get(FILE)).get(d.getField("number").numericValue().intValue());
    }

    private Set<String> asked(String question) throws IOException {
        Set<String> terms = terms(question);
        terms.removeAll(QuestionWords.STEMS);
        return terms;
    }

    private Found found(Passage p, Map<String, Double> weights, String question) throws IOException {
        Set<String> held = terms(words(p));
        double all = 0;
        double shared = 0;
        for (Map.Entry<String, Double> w : weights.entrySet()) {
            all += w.getValue();
            if (held.contains(w.getKey())) shared += w.getValue();
        }
        return new Found(p, Kind.isIn(question, p.text()) ? shared / all : 0);
    }

    /// The rarer, the more it says; a word that is in no document says as much as one that is in one.
    private static Map<String, Double> weights(Set<String> terms, IndexReader reader) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        for (String t : terms) {
            int in = Math.max(1, reader.docFreq(new Term(ALL, t)));
            weights.put(t, Math.log(1 + (reader.numDocs() + 0.5) / in));
        }
        return weights;
    }

    private static BooleanQuery query(Set<String> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.stream().limit(64).forEach(t -> query.add(new TermQuery(new Term(ALL, t)), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    Set<String> terms(String text) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        try (var stream = analyzer.tokenStream(ALL, new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
            stream.end();
        }
        return terms;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        analyzer.close();
    }
}
