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
import org.openqpp.intake.problem.Position;

/**
 * Finds the path, the line and the column of elements by their numbers.
 *
 * <p>For example, element 312 is {@code /ClinicalDocument/component/structuredBody/component[2]/section}. A number in brackets
 * says which of several with one name is meant.
 */
final class ElementPlaces {

    private final XMLStreamReader xml;
    private final String document;
    private final List<Step> path = new ArrayList<>();
    private final List<Map<String, Total>> totals = new ArrayList<>();

    ElementPlaces(XMLStreamReader xml, String document) {
        this.xml = xml;
        this.document = document;
    }

    /** Puts in the places of the elements whose numbers are the keys. */
    void find(Map<Integer, Place> places) throws XMLStreamException {
        Map<Integer, List<Step>> paths = new HashMap<>();
        Map<Integer, Position> positions = new HashMap<>();
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
