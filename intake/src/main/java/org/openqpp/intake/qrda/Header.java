package org.openqpp.intake.qrda;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself before its sections: programs, identifiers, who performed.
 *
 * <p>For example, two program names, which is one too many. It is filled while the document is read and not changed later.
 */
final class Header {

    static final String PROGRAM_ROOT = "2.16.840.1.113883.3.249.7";
    static final String NPI_ROOT = "2.16.840.1.113883.4.6";
    static final String TIN_ROOT = "2.16.840.1.113883.4.2";
    static final String VIRTUAL_GROUP_ROOT = "2.16.840.1.113883.3.249.5.2";
    static final String MODEL_ENTITY_ROOT = "2.16.840.1.113883.3.249.5.3";
    static final String APM_ENTITY_ROOT = "2.16.840.1.113883.3.249.5.4";
    static final String SUBGROUP_ROOT = "2.16.840.1.113883.3.249.5.5";
    static final String PATHWAY_ROOT = "2.16.840.1.113883.3.249.5.6";
    static final String CEHRT_ROOT = "2.16.840.1.113883.3.2074.1";

    final List<Text> programNames = new ArrayList<>();
    final List<Text> cehrtIds = new ArrayList<>();
    final List<Text> pathwayIds = new ArrayList<>();
    final List<Text> modelEntityIds = new ArrayList<>();
    final List<Text> apmEntityIds = new ArrayList<>();
    final List<Text> virtualGroupIds = new ArrayList<>();
    final List<Text> subgroupIds = new ArrayList<>();
    final List<Text> tins = new ArrayList<>();
    final List<Text> npis = new ArrayList<>();
    final List<Performer> performers = new ArrayList<>();
    boolean address;
    /** Numbers of elements where something that is missing would stand; -1 when they are missing too. */
    int participant = -1;

    int serviceEvent = -1;
    int recipient = -1;

    /** The first of several values. */
    static @Nullable String first(List<Text> texts) {
        return texts.isEmpty() ? null : texts.get(0).value();
    }

    /**
     * A value and the number of the element that it stands in.
     *
     * @param value value
     * @param element number of the element
     */
    record Text(String value, int element) {}

    /** A performer: how many of the elements in it name an organization, and how many an id. */
    static final class Performer {
        final int element;
        int withOrganization;
        int withId;

        Performer(int element) {
            this.element = element;
        }
    }
}
