import fc from 'fast-check';

// The same examples in every run, so that a failure says something about the change at hand; other ones with
// QUOTETRAIL_SEED=N npm test.
fc.configureGlobal({ seed: Number(process.env['QUOTETRAIL_SEED'] ?? '20251122') });
