package browser

import (
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// A Look is a reader's screen and what their system asks pages for.
type Look struct {
	Width, Height int64   // in CSS pixels
	Scale         float64 // device pixels for each of them; 0 for one
	Mobile        bool    // a telephone, with its own way of laying out and no scroll bars
	Dark          bool    // prefers a dark page
	Print         bool    // on paper
	Forced        bool    // few colours, chosen by the reader
	Still         bool    // nothing that moves
}

// Look changes the screen, for this page and those opened after it.
func (tab *Tab) Look(look Look) {
	tab.t.Helper()
	media := emulation.SetEmulatedMediaParams{Media: choose(look.Print, "print", "")}
	for _, feature := range [][2]string{
		{"prefers-color-scheme", choose(look.Dark, "dark", "light")},
		{"forced-colors", choose(look.Forced, "active", "none")},
		{"prefers-reduced-motion", choose(look.Still, "reduce", "no-preference")},
	} {
		media.Features = append(media.Features, &emulation.MediaFeature{Name: feature[0], Value: feature[1]})
	}
	if _, err := chromedp.Call(tab, emulation.SetEmulatedMedia, media); err != nil {
		tab.t.Fatal(err)
	}
	screen := emulation.SetDeviceMetricsOverrideParams{Width: look.Width, Height: look.Height, DeviceScaleFactor: max(look.Scale, 1), Mobile: look.Mobile}
	if _, err := chromedp.Call(tab, emulation.SetDeviceMetricsOverride, screen); err != nil {
		tab.t.Fatal(err)
	}
}

func choose(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}
