package org.openqpp.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A place that holds the files of one policy year.
 *
 * <p>For example, a {@link FolderSource} reads the tables of a year from a folder on disk, where they can be edited.
 */
public interface PolicySource {

    /**
     * The names of all files, without folders, in any order.
     *
     * @throws IOException if they cannot be listed
     */
    List<String> names() throws IOException;

    /**
     * The content of the file with this name; the caller closes it.
     *
     * @throws IOException if there is no such file or it cannot be read
     */
    InputStream open(String name) throws IOException;
}
