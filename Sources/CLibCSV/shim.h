#ifndef IMPACT_CLIBCSV_SHIM_H
#define IMPACT_CLIBCSV_SHIM_H

// libcsv installs one header; this shim is the only place that names it.
#include <csv.h>

#endif
