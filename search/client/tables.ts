// Made by `go generate ./search` from the Go code: do not edit.

/** What the client shares with the Go packages analysis, query and search. */
export const tables = {
  "bases": "aaaeeiooouuy",
  "vowels": [
    "aàáảãạ",
    "ăằắẳẵặ",
    "âầấẩẫậ",
    "eèéẻẽẹ",
    "êềếểễệ",
    "iìíỉĩị",
    "oòóỏõọ",
    "ôồốổỗộ",
    "ơờớởỡợ",
    "uùúủũụ",
    "ưừứửữự",
    "yỳýỷỹỵ"
  ],
  "latin": [
    "ÄÅÇËÎÏÑÖÛÜäåçëîïñöûüÿĀāĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž",
    "aaceiinouuaaceiinouuyaaaaccccccccddeeeeeeeeeegggggggghhiiiiiiijjkkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuwwyyyzzzzzz"
  ],
  "types": {
    "bb": [
      "bien ban"
    ],
    "bc": [
      "bao cao"
    ],
    "cd": [
      "cong dien"
    ],
    "ct": [
      "chi thi"
    ],
    "ctr": [
      "chuong trinh"
    ],
    "cv": [
      "cong van"
    ],
    "da": [
      "de an",
      "du an"
    ],
    "gm": [
      "giay moi"
    ],
    "hd": [
      "huong dan"
    ],
    "kh": [
      "ke hoach"
    ],
    "kl": [
      "ket luan"
    ],
    "luat": [
      "luat"
    ],
    "nd": [
      "nghi dinh"
    ],
    "nq": [
      "nghi quyet"
    ],
    "pa": [
      "phuong an"
    ],
    "pl": [
      "phap lenh"
    ],
    "qc": [
      "quy che"
    ],
    "qcph": [
      "quy che phoi hop"
    ],
    "qd": [
      "quyet dinh"
    ],
    "qyd": [
      "quy dinh"
    ],
    "tb": [
      "thong bao"
    ],
    "tc": [
      "thong cao"
    ],
    "tt": [
      "thong tu"
    ],
    "ttlt": [
      "thong tu lien tich"
    ],
    "ttr": [
      "to trinh"
    ]
  },
  "issuers": [
    "bct",
    "bkhcn",
    "bnnmt",
    "bnv",
    "btc",
    "btttt",
    "cp",
    "ctn",
    "ctubnd",
    "du",
    "hdnd",
    "hu",
    "khcn",
    "skhcn",
    "snv",
    "stc",
    "ttg",
    "tu",
    "tw",
    "ubnd",
    "ubtvqh",
    "vpcp"
  ],
  "longest": 24,
  "lookalikes": "ÐðƉɖđĐ",
  "functionWords": [
    "boi\u001f15",
    "cac\u001f2",
    "cho\u001f0",
    "cua\u001f3",
    "de\u001f21",
    "do\u001f0",
    "duoc\u001f71",
    "hoac\u001f23",
    "la\u001f1",
    "ma\u001f1",
    "nay\u001f1",
    "nham\u001f7",
    "nhung\u001f10",
    "tai\u001f5",
    "thi\u001f1",
    "trong\u001f0",
    "va\u001f1",
    "ve\u001f7",
    "voi\u001f14"
  ],
  "plainFunctionWords": [
    "cac",
    "cho",
    "cua",
    "hoac",
    "nhung",
    "va"
  ],
  "confusions": [
    [
      "s",
      "x"
    ],
    [
      "x",
      "s"
    ],
    [
      "tr",
      "ch"
    ],
    [
      "ch",
      "tr"
    ],
    [
      "l",
      "n"
    ],
    [
      "n",
      "l"
    ],
    [
      "d",
      "gi"
    ],
    [
      "d",
      "r"
    ],
    [
      "gi",
      "d"
    ],
    [
      "gi",
      "r"
    ],
    [
      "r",
      "d"
    ],
    [
      "r",
      "gi"
    ]
  ],
  "version": 1,
  "lengths": [
    8,
    12,
    18,
    27,
    40,
    60,
    90,
    135,
    200,
    300,
    450,
    675,
    1000,
    1500,
    2250,
    3400
  ],
  "kinds": [
    "task",
    "unit",
    "directive",
    "plan",
    "section"
  ],
  "suggestionKinds": [
    "phrase",
    "unit",
    "directive",
    "plan"
  ],
  "labels": {
    "kind:directive": "Văn bản",
    "kind:plan": "Kế hoạch",
    "kind:section": "Mục",
    "kind:task": "Nhiệm vụ",
    "kind:unit": "Đơn vị",
    "status:done": "Hoàn thành",
    "status:extended": "Gia hạn",
    "status:late": "Chậm",
    "status:not-started": "Chưa bắt đầu",
    "status:ongoing": "Đang thực hiện",
    "status:stopped": "Dừng",
    "status:unknown": "Chưa có thông tin công bố"
  },
  "kindWeights": [
    1,
    1,
    1.125,
    1.125,
    1.25,
    0.875
  ],
  "tiers": [
    [
      96,
      96
    ],
    [
      400,
      512
    ],
    [
      1700,
      2048
    ],
    [
      5000,
      5632
    ]
  ]
};
