package generator_test

import (
	"os"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

func TestZZShot(t *testing.T) {
	if os.Getenv("SHOT") == "" {
		t.Skip()
	}
	s := searches(t, searchable(t))
	for _, c := range []struct {
		name, url string
		w, h      int64
		dark      bool
	}{{"wide", "/tim-kiem/?q=cong+nghe+sinh+hoc&loai=task", 1280, 1000, false}, {"dark", "/tim-kiem/?q=vải+thiều", 1280, 800, true}, {"narrow", "/tim-kiem/?q=vải+thiều", 360, 800, false}, {"empty", "/tim-kiem/", 360, 900, false}, {"none", "/tim-kiem/?q=zzzzqq", 1280, 800, false}, {"home", "/", 1280, 600, false}, {"homenarrow", "/", 360, 700, false}} {
		scheme := "light"
		if c.dark {
			scheme = "dark"
		}
		if _, err := chromedp.Call(s.Context, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}); err != nil {
			t.Fatal(err)
		}
		_ = chromedp.Do(s.Context, chromedp.EmulateViewport(c.w, c.h))
		s.open(t, c.url)
		time.Sleep(700 * time.Millisecond)
		if c.name == "home" {
			s.keys("/")
			s.keys("so ta")
			time.Sleep(700 * time.Millisecond)
		}
		b, err := chromedp.Run(s.Context, chromedp.CaptureScreenshot())
		if err != nil {
			t.Fatal(err)
		}
		_ = os.WriteFile("/tmp/judged/shot/"+c.name+".png", b, 0o644)
	}
}
