package news.broadsheet.testkit;

import news.broadsheet.testkit.aws.TestAws;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The contracts over whatever answers at {@code -Daws.endpoint=URL}. */
class EndpointStoresTest extends AwsStores {

    private static final String ENDPOINT = System.getProperty("aws.endpoint", "");

    @BeforeAll
    static void isGiven() {
        if (ENDPOINT.isBlank()) {
            System.out.println("Endpoint: skipped, none is given by -Daws.endpoint=URL");
        }
        Assumptions.assumeFalse(ENDPOINT.isBlank(), "no endpoint is given by -Daws.endpoint=URL");
    }

    @Override
    TestAws aws() {
        return TestAws.at(ENDPOINT, ENDPOINT);
    }
}
