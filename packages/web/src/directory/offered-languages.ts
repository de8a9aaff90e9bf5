/** Languages that somebody can look for (ISO 639-1), and sign language. */
export const offeredLanguages = ["en", "es", "zh", "ru", "bn", "ar", "ht", "ko", "asl"] as const;
