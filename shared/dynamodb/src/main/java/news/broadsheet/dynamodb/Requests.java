package news.broadsheet.dynamodb;

import java.io.IOException;
import java.util.function.Supplier;
import news.broadsheet.core.StoreBusyException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Sends requests to AWS, and tells what may be tried again later from what is a mistake of ours. */
final class Requests {

    private Requests() {}

    /**
     * @throws StoreBusyException where the service throttles, fails, conflicts with a transaction or is out of reach, the
     *     SDK's own retries included
     */
    static <T> T send(Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            if (isTemporary(e)) {
                throw new StoreBusyException("the store asks to come back later: " + e.getMessage(), e);
            }
            throw e;
        }
    }

    /** Sends a conditional write; false where its condition does not hold. */
    static boolean accepted(Supplier<?> write) {
        try {
            send(write);
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static boolean isTemporary(SdkException e) {
        return switch (e) {
            case TransactionConflictException _, TransactionInProgressException _ -> true;
            case SdkServiceException service -> service.isThrottlingException() || service.statusCode() >= 500;
            case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> true;
            default -> isOutOfReach(e);
        };
    }

    private static boolean isOutOfReach(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
