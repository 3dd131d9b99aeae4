package generator_test

import (
	"testing"

	"congbo/generator/sitetest"
)

// TestSites tells the stories of testdata/sites: one behaviour each.
func TestSites(t *testing.T) { sitetest.Run(t, "testdata/sites/*.txt") }
