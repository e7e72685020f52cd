package news.broadsheet.testkit;

import java.util.Optional;
import news.broadsheet.testkit.aws.LocalStackAws;
import news.broadsheet.testkit.aws.TestAws;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The contracts over LocalStack in a container, where there is one to be had without asking the network. */
class LocalStackStoresTest extends AwsStores {

    @BeforeAll
    static void isThere() {
        Optional<String> reason = LocalStackAws.unavailable();
        reason.ifPresent(System.out::println);
        Assumptions.assumeTrue(reason.isEmpty(), reason.orElse(""));
    }

    @Override
    TestAws aws() {
        return LocalStackAws.shared();
    }
}
