package org.openqpp.intake.qrda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Places;
import org.openqpp.intake.problem.Position;
import org.openqpp.intake.problem.Problem;

/**
 * Knows the parts of a submission by the numbers of their elements, and finds the path, the line and the column of an element
 * by its number.
 *
 * <p>For example, element 312 is {@code /ClinicalDocument/component/structuredBody/component[2]/section}. A number in brackets
 * says which of several with one name is meant. Only a document with problems is read again for that.
 */
final class ElementPlaces implements Places {

    /** Stands before the number of an element until its path is known. */
    private static final String NUMBER = "#";

    private final String document;
    private final Map<String, Integer> elements;

    /**
     * Places in a document.
     *
     * @param document name of the document
     * @param elements for each JSON pointer into the submission, the number of the element that the part comes from
     */
    ElementPlaces(String document, Map<String, Integer> elements) {
        this.document = document;
        this.elements = elements;
    }

    /** The place of an element, to be located later; the document as a whole for a number below 0. */
    Place place(int element) {
        return new Place(document, element < 0 ? "" : NUMBER + element, null);
    }

    @Override
    public Place of(String path) {
        String nearest = path;
        Integer element = elements.get(nearest);
        while ((element == null || element < 0) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
            element = elements.get(nearest);
        }
        return place(element == null ? -1 : element);
    }

    /** The same problems; those in this document at the paths, lines and columns of their elements. */
    List<Problem> located(List<Problem> problems, Xml xml, Xml.Source source) {
        Map<Integer, Place> wanted = new HashMap<>();
        for (Problem problem : problems) {
            if (pending(problem)) {
                wanted.put(number(problem), problem.place());
            }
        }
        if (wanted.isEmpty()) {
            return problems;
        }
        try {
            find(wanted, xml.open(source));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the text was read before", e);
        }
        List<Problem> located = new ArrayList<>(problems.size());
        for (Problem problem : problems) {
            Place place = pending(problem) ? wanted.get(number(problem)) : null;
            located.add(place == null ? problem : problem.at(place));
        }
        return located;
    }

    private boolean pending(Problem problem) {
        return problem.place().path().startsWith(NUMBER)
                && problem.place().document().equals(document);
    }

    private static int number(Problem problem) {
        return Integer.parseInt(problem.place().path().substring(NUMBER.length()));
    }

    /** Puts in the places of the elements whose numbers are the keys. */
    private void find(Map<Integer, Place> places, XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, List<Step>> paths = new HashMap<>();
        Map<Integer, Position> positions = new HashMap<>();
        List<Step> path = new ArrayList<>();
        List<Map<String, Total>> totals = new ArrayList<>();
        totals.add(new HashMap<>());
        int number = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Total total = totals.get(path.size()).computeIfAbsent(xml.getLocalName(), name -> new Total());
                total.count++;
                path.add(new Step(xml.getLocalName(), total.count, total));
                totals.add(new HashMap<>());
                if (places.containsKey(number)) {
                    paths.put(number, List.copyOf(path));
                    Location location = xml.getLocation();
                    positions.put(
                            number,
                            new Position(
                                    Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber())));
                }
                number++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.remove(path.size() - 1);
                totals.remove(totals.size() - 1);
            }
        }
        for (Map.Entry<Integer, List<Step>> entry : paths.entrySet()) {
            StringBuilder text = new StringBuilder();
            for (Step step : entry.getValue()) {
                text.append('/').append(step.name());
                if (step.total().count > 1) {
                    text.append('[').append(step.index()).append(']');
                }
            }
            places.put(entry.getKey(), new Place(document, text.toString(), positions.get(entry.getKey())));
        }
    }

    /**
     * An element on the way to another.
     *
     * @param name name
     * @param index which of those with its name it is
     * @param total how many with its name there are, in the end
     */
    private record Step(String name, int index, Total total) {}

    /** How many elements with one name stand in one element. */
    private static final class Total {
        private int count;
    }
}
