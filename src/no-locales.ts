/** Stands for the languages of zod, which says nothing to anybody here: forms have their own words (wrangler.toml). */
export {}
