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
  "typedFor": {
    "dn": "doanh nghiệp"
  },
  "longest": 24,
  "lookalikes": "ÐðƉɖđĐ",
  "functionWords": "va1 cua3 cac2 nhung10 cho0 duoc71 ve7 trong0 voi14 la1 de21 thi1 ma1 do0 tai5 boi15 nham7 hoac23 nay1",
  "plainFunctionWords": "va cua cac nhung cho hoac",
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
  "questionWords": "ai0 chiu5 trach2 nhiem11|ai0 co2 tham15 quyen13|lam1 nhu6 the8 nao1|co2 nhiem11 vu5 gi1|ai0 phu5 trach2|ai0 chu3 tri1|ai0 quan3 li2|ai0 thuc11 hien11|bao2 cho0 ai0|don30 vi5 nao1|co12 quan0 nao1|bo11 phan17 nao1|to9 chuc8 nao1|lam1 the8 nao1|nhu6 the8 nao1|phai3 lam1 gi1|can13 lam1 gi1|lam1 nhung10 gi1|co2 nhung10 gi1|nhiem11 vu5 gi1|trach2 nhiem11 gi1|trach2 nhiem11 cua3|nhiem11 vu5 cua3|cho0 toi6 biet8|toi6 muon14 biet8|thong6 tin0 ve7|lien6 quan0 den20|co2 duoc71 khong6|ai0 lam1|ai0 phai3|ai0 duoc71|ai0 la1|hoi3 ai0|gap11 ai0|noi12 nao1|luc2 nao1|khi0 nao1|the8 nao1|ra0 sao0|lam1 sao0|tai5 sao0|vi1 sao0|lam1 gi1|nhung10 gi1|viec11 gi1|la1 gi1|bao0 nhieu6|bao0 gio13|bao0 lau12|co2 may14|o15 dau30|cho0 biet8|cho0 hoi3|xin0 hoi3|toi6 muon14|duoc71 khong6|gi1|nao1|may14|dau30|sao0|a5",
  "version": 2,
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
    "en": {
      "kind:directive": "Directives",
      "kind:plan": "Plans",
      "kind:section": "Sections",
      "kind:task": "Tasks",
      "kind:unit": "Units",
      "status:done": "Done",
      "status:extended": "Extended",
      "status:late": "Late",
      "status:not-started": "Not started",
      "status:ongoing": "Ongoing",
      "status:stopped": "Stopped",
      "status:unknown": "Nothing published"
    },
    "vi": {
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
    }
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
