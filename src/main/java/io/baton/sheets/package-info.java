/**
 * Tables as files of spreadsheet programs: workbooks (XLSX) to be downloaded, filled in and sent back.
 * It must not know what the rows mean; the form judges them.
 * To read another kind of file, do it here behind the same port.
 */
@ApplicationModule(allowedDependencies = {"desk", "form"})
@NullMarked
package io.baton.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
