// Package layouts carries the templates, styles, browser code and interface
// words that a site is made with, inside the binary. A folder given with
// --layouts overrides them file by file.
package layouts

import "embed"

// Files is the folder of layouts.
//
//go:embed assets scripts templates words theme.md
var Files embed.FS
