/** Tests of what the local AWS services keep. */
@NullMarked
package news.broadsheet.local.aws;

import org.jspecify.annotations.NullMarked;
