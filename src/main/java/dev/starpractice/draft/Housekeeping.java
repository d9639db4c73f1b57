package dev.starpractice.draft;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes, at start and once a day, what has had its time: drafts in the bin and receipts of saves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final DraftService drafts;

    Housekeeping(DraftService drafts) {
        this.drafts = drafts;
    }

    @Scheduled(initialDelay = 0, fixedRate = 1, timeUnit = TimeUnit.DAYS)
    void purge() {
        int binned = drafts.purgeBin();
        int receipts = drafts.purgeReceipts();
        if (binned > 0 || receipts > 0) {
            log.info("Deleted for good: {} drafts from the bin, {} receipts of saves", binned, receipts);
        }
    }
}
