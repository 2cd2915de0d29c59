/** Fewer incidents of a commune than this are hidden on sheets that name nothing finer. */
export const FEW_INCIDENTS = 3;
