package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Interoperability.complete;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqpp.scoring.figure.Rule;

/** The certified technology is named by an id of fifteen characters. */
class H05_TheCehrtId {

    private static Card with(String id) {
        return group().interoperability(complete().cehrtId(id)).score();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0015CSZ1D3D119Q", "2025C1234567890", "XX15CABCDEFGHIJ", "1315C0000000000"})
    void wellFormed(String id) {
        assertThat(with(id).interoperability()).isEqualTo("100 %");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0014EABCDEFGHIJ",
                "0015CSZ1D3D119",
                "0015CSZ1D3D119QX",
                "0015csz1d3d119q",
                "2024C1234567890",
                "2025C12345678-0"
            })
    void malformed(String id) {
        Card card = with(id);
        assertThat(card.interoperability()).isEqualTo("0 %");
        assertThat(card.says(Rule.CEHRT_MALFORMED)).isEqualTo("The CEHRT id is not well-formed.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void missing(String id) {
        Card card = with(id);
        assertThat(card.interoperability()).isEqualTo("0 %");
        assertThat(card.says(Rule.CEHRT_MISSING)).isEqualTo("The CEHRT id is missing.");
    }
}
