/**
 * From objects to executables. In: the program's objects and prepared libraries', with their call
 * sites. Out: an executable per ISA in the scratch folder, checked; or, without any of them, the
 * commands that would make them.
 */
@NullMarked
package org.popcorn.driver.binary;

import org.jspecify.annotations.NullMarked;
